package dev.aludel.weaving;

import dev.aludel.mapping.Column;
import dev.aludel.mapping.Id;
import dev.aludel.mapping.Mapped;

/** More attributes than there are flags of their own: the last two share those of the first two. */
@Mapped
public class Wide {

  @Id
  int a0;

  @Column
  int a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17;
}
