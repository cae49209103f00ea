package dev.ferry.rest.pages.operator;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.Fields;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;

/**
 * Exports to hand in, and waves to start over them.
 *
 * @param waves by which some account was judged or moved last, whoever started them
 * @param typed what was typed into the form of a wave, so that nothing of it is lost where it is wrong
 */
record WavesView(PageContext page, List<JobView> jobs, List<String> waves, Fields typed, FieldError error)
        implements View {
    /** Where the accounts of a wave are listed. */
    String accounts(String wave) {
        return UriBuilder.fromPath("/operator/accounts")
                .queryParam("wave", "{wave}")
                .build(wave)
                .toString();
    }

    /** What may stand between the cells of a file, as people call it; the usual one first. */
    List<String> delimiters() {
        return ExportDialect.DELIMITERS.stream().map(ExportDialect::word).toList();
    }

    List<String> encodings() {
        return ExportDialect.ENCODINGS;
    }

    /**
     * Whether the export is offered as one that only adds: it was chosen so, or is none that could do anything else.
     */
    boolean adds() {
        return typed.isSent("add") || exports().stream().limit(1).anyMatch(JobView::onlyAdds);
    }

    /** The accounts that the wave is to be over alone, with commas between them; empty where it is to be over all. */
    String only() {
        return typed.isSent(WaveForm.ONLY) ? String.join(",", new WaveForm(typed).chosen()) : "";
    }

    int chosen() {
        return new WaveForm(typed).chosen().size();
    }

    List<JobView> exports() {
        return jobs.stream().filter(job -> job.export().isPresent()).toList();
    }
}
