/** Stands in for the core's annotations, under the same names. */
package dev.aludel.mapping;
