/** Mapped classes whose keys and texts come from outside. */
@NullMarked
package dev.aludel.hostile.model;

import org.jspecify.annotations.NullMarked;
