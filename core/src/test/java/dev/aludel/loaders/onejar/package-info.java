/** A program that a test packs together with Aludel. */
@NullMarked
package dev.aludel.loaders.onejar;

import org.jspecify.annotations.NullMarked;
