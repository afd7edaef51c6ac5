@NullMarked
package dev.aludel.observe;

import org.jspecify.annotations.NullMarked;
