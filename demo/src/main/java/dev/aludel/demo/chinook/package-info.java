/**
 * The Chinook music store as a program: reads the rows from a script ({@code source}), makes objects of them
 * ({@code model}), loads them through the unit of work ({@code load}), compares the database with the script
 * ({@code check}), asks it questions ({@code report}) and sells something ({@code sale}).
 * {@link dev.aludel.demo.chinook.Chinook} is the command line, {@link dev.aludel.demo.chinook.MusicStore} the way through.
 */
@NullMarked
package dev.aludel.demo.chinook;

import org.jspecify.annotations.NullMarked;
