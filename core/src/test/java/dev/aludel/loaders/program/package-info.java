/** A small program that tests load anew in other class loaders. */
@NullMarked
package dev.aludel.loaders.program;

import org.jspecify.annotations.NullMarked;
