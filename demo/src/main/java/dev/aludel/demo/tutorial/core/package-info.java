/** The SQL toolkit alone: tables and statements, no mapped class and no agent. */
@NullMarked
package dev.aludel.demo.tutorial.core;

import org.jspecify.annotations.NullMarked;
