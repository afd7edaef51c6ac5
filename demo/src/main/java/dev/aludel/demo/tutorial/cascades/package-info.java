/** Third part: the classes of the second one, with a user that takes its addresses along. */
@NullMarked
package dev.aludel.demo.tutorial.cascades;

import org.jspecify.annotations.NullMarked;
