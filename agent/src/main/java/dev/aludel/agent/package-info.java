/** The shell of the agent: the only part that meets the JVM. */
@NullMarked
package dev.aludel.agent;

import org.jspecify.annotations.NullMarked;
