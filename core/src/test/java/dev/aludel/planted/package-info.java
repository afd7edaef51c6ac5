/** Breaks every rule of the architecture, to prove that each can fail. */
@NullMarked
package dev.aludel.planted;

import org.jspecify.annotations.NullMarked;
