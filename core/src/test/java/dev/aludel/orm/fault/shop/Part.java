package dev.aludel.orm.fault.shop;

import org.jspecify.annotations.Nullable;

/** Refers to its ware by a key of the program's own type. */
public class Part {

  private @Nullable Long id;
  private String name;
  private @Nullable Code wareCode;
  private @Nullable Ware ware;

  public Part(String name) {
    UserCode.CONSTRUCTOR.called();
    this.name = name;
  }

  public @Nullable Long getId() {
    return id;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    UserCode.SETTER.called();
    this.name = name;
  }

  public @Nullable Code getWareCode() {
    return wareCode;
  }

  public @Nullable Ware getWare() {
    return ware;
  }

  public void setWare(@Nullable Ware ware) {
    UserCode.SETTER.called();
    this.ware = ware;
  }

  @Override
  public String toString() {
    UserCode.TO_STRING.called();
    return "Part " + name;
  }
}
