/** A class without annotations, mapped from outside. */
@NullMarked
package dev.aludel.demo.tutorial.imperative;

import org.jspecify.annotations.NullMarked;
