/** The agent beside others that rewrite classes as well, and in the class loaders that programs bring along. */
@NullMarked
package dev.aludel.agent.company;

import org.jspecify.annotations.NullMarked;
