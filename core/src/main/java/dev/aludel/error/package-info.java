/** {@code AludelException} and its families, each named after what the caller can do about it. Knows nothing else. */
@NullMarked
package dev.aludel.error;

import org.jspecify.annotations.NullMarked;
