/** A dialect as somebody else would add it: only what {@code dev.aludel.dialect} offers to all is used. */
@NullMarked
package dev.aludel.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
