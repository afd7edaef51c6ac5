/**
 * The tutorial in Java. Start at {@link dev.aludel.demo.tutorial.Tutorial}: it lists the chapters in reading order. Each
 * part has a package with its mapped classes and its chapters, one a class; {@code dev.aludel.demo.tutorial.kotlin} is
 * the same again in Kotlin, word for word.
 */
@NullMarked
package dev.aludel.demo.tutorial;

import org.jspecify.annotations.NullMarked;
