package dev.aludel.demo.tutorial.imperative;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A class that knows nothing of databases: no annotation, no import. The agent learns of it by the resource
 * {@code META-INF/aludel/mapped-classes}.
 */
public class Book {

  private @Nullable Integer id;
  private final String title;
  private BigDecimal price;

  public Book(String title, BigDecimal price) {
    this.title = title;
    this.price = price;
  }

  public @Nullable Integer getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public BigDecimal getPrice() {
    return price;
  }

  public void reducePriceBy(BigDecimal amount) {
    price = price.subtract(amount);
  }

  @Override
  public String toString() {
    return "Book(" + title + ")";
  }
}
