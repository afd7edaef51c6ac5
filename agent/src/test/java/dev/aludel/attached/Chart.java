package dev.aludel.attached;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mapped;

@Mapped
record Chart(@Column int size) {}
