/**
 * Random expressions, asked of all databases and of an evaluator in Java, to which all must agree. Start at {@code
 * DifferentialTest}.
 */
@NullMarked
package dev.aludel.oracle;

import org.jspecify.annotations.NullMarked;
