@NullMarked
package dev.aludel.demo.chinook.check;

import org.jspecify.annotations.NullMarked;
