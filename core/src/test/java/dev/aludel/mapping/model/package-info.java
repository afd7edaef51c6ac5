/** Mapped classes, right ones and deliberately wrong ones. */
@NullMarked
package dev.aludel.mapping.model;

import org.jspecify.annotations.NullMarked;
