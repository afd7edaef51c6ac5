/**
 * What databases differ in: facts first, overrides second. A {@code Dialect} turns the values of {@code sql} and {@code
 * schema} into text, once for each shape of statement; it opens no connection. Each database has a subpackage, found by
 * {@link java.util.ServiceLoader}. Start reading at {@link dev.aludel.dialect.Dialect}.
 */
@NullMarked
package dev.aludel.dialect;

import org.jspecify.annotations.NullMarked;
