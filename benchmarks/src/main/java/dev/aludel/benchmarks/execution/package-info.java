/** What a statement costs above plain JDBC, when its compiled form is there. */
package dev.aludel.benchmarks.execution;
