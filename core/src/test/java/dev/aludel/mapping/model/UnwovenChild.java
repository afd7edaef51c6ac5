package dev.aludel.mapping.model;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Mapped;

/** Inherits from a class that may have been woven elsewhere. */
@Mapped
public class UnwovenChild extends Unwoven {

  @Column
  int size;
}
