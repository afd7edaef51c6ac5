package dev.aludel.dialect;

/**
 * What a database needs in the parentheses of IN.
 *
 * @param prefix what stands before the values
 * @param empty what stands there if there is no value
 */
record ListText(String prefix, String empty) {}
