/** What it costs to load parents with their children, by each style. */
package dev.aludel.benchmarks.loading;
