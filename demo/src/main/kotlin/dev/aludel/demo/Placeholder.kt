package dev.aludel.demo

internal const val NAME = "aludel"
