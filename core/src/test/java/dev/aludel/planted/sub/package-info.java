/** The other end of a circle between packages. */
@NullMarked
package dev.aludel.planted.sub;

import org.jspecify.annotations.NullMarked;
