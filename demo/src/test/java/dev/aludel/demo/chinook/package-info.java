@NullMarked
package dev.aludel.demo.chinook;

import org.jspecify.annotations.NullMarked;
