/** Programs in class loaders of their own, and as named modules. */
@NullMarked
package dev.aludel.loaders;

import org.jspecify.annotations.NullMarked;
