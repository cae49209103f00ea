package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.PageContext;

/** A chart: it has a title, and is a table and a file too. */
interface Drawn {

    /** By which its file goes. */
    String slug();

    PageContext page();

    default String title() {
        return page().text("page.chart." + slug());
    }

    /** Where all of it is, for a spreadsheet. */
    default String file() {
        return "/operator/charts/" + slug() + ".csv";
    }
}
