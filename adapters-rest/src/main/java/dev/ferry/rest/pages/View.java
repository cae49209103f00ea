package dev.ferry.rest.pages;

/** What a template shows. */
public interface View {

    /** Of whom, and to whom. */
    PageContext page();
}
