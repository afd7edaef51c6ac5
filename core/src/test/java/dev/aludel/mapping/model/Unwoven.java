package dev.aludel.mapping.model;

import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

/** Right in itself; programs of the tests load it where no agent sees it. */
@Mapped
public class Unwoven {

  @Id
  int id;
}
