/** Programs that tests run in a JVM of their own. */
@NullMarked
package dev.aludel.mapping.program;

import org.jspecify.annotations.NullMarked;
