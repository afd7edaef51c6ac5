/** The agent and the runtime together: both sides of their contract, and what a woven class does with the real one. */
@NullMarked
package dev.aludel.weaving;

import org.jspecify.annotations.NullMarked;
