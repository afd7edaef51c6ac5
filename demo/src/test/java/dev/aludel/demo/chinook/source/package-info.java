@NullMarked
package dev.aludel.demo.chinook.source;

import org.jspecify.annotations.NullMarked;
