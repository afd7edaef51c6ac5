/** Tests of the tutorial, against its whole output. */
@NullMarked
package dev.aludel.demo.tutorial;

import org.jspecify.annotations.NullMarked;
