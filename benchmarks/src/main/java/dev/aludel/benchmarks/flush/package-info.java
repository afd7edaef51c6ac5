/** What a flush costs with few and with many loaded instances. */
package dev.aludel.benchmarks.flush;
