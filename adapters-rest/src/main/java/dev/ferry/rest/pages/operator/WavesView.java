package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** Exports to hand in, and waves to start over them. */
record WavesView(PageContext page, List<JobView> jobs, String chosen, String name, boolean add, FieldError error)
        implements View {
    /**
     * Whether the export is offered as one that only adds: it was chosen so, or is none that could do anything else.
     */
    boolean adds() {
        return add || exports().stream().limit(1).anyMatch(JobView::onlyAdds);
    }

    List<JobView> exports() {
        return jobs.stream().filter(job -> job.export().isPresent()).toList();
    }
}
