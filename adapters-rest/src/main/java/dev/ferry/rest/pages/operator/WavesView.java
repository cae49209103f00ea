package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** Exports to hand in, and waves to start over them. */
record WavesView(PageContext page, List<JobView> jobs, String chosen, FieldError error) implements View {

    List<JobView> exports() {
        return jobs.stream().filter(job -> job.export().isPresent()).toList();
    }
}
