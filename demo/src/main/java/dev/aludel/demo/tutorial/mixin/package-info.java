/** A base class that gives other mapped classes their id and timestamps. */
@NullMarked
package dev.aludel.demo.tutorial.mixin;

import org.jspecify.annotations.NullMarked;
