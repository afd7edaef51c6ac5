/** How the tutorial prints; nothing of it is about Aludel. */
@NullMarked
package dev.aludel.demo.tutorial.screen;

import org.jspecify.annotations.NullMarked;
