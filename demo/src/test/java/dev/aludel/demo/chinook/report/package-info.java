@NullMarked
package dev.aludel.demo.chinook.report;

import org.jspecify.annotations.NullMarked;
