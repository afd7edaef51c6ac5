package dev.aludel.kotlin

internal const val NAME = "aludel"
