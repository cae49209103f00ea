package dev.ferry.application.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReadAheadTest {
    private static final Reject REJECT = new Reject(new Source("users.csv", 9), "", new Refusal(Code.VALUE_MISSING));

    private static Stream<Integer> numbered(int count) {
        return IntStream.range(0, count).boxed();
    }

    @Test
    void batchesComeInOrderAndEachRejectWithTheBatchThatItWasMetOnTheWayTo() {
        Function<RejectLog, Stream<Integer>> rows =
                log -> Stream.concat(numbered(3), Stream.of(9).peek(_ -> log.add(REJECT)));
        List<Integer> sizes = new ArrayList<>();
        List<Integer> rejects = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(rows, Gatherers.windowFixed(2))) {
            for (Optional<ReadAhead.Batch<Integer>> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                sizes.add(next.get().rows().size());
                rejects.add(next.get().rejects().size());
            }
        }
        assertThat(sizes).containsExactly(2, 2, 0);
        assertThat(rejects).containsExactly(0, 1, 0);
    }

    /** An export of rejects alone does not fill the memory. */
    @Test
    void rejectsThatAreManyOrLongComeBeforeTheBatchIsFull() {
        Reject longOne = new Reject(REJECT.source(), "", REJECT.reason(), "x".repeat(2_000_000));
        Function<RejectLog, Stream<Integer>> rows = log -> Stream.of(9).peek(_ -> {
            IntStream.range(0, 2_500).forEach(_ -> log.add(REJECT));
            log.add(longOne);
            log.add(REJECT);
        });
        List<Integer> rejects = new ArrayList<>();
        try (ReadAhead<Integer> ahead = new ReadAhead<>(rows, Gatherers.windowFixed(2))) {
            for (Optional<ReadAhead.Batch<Integer>> next = ahead.next(); next.isPresent(); next = ahead.next()) {
                rejects.add(next.get().rejects().size());
            }
        }
        assertThat(rejects).startsWith(1_000, 1_000, 501, 1);
    }

    @Test
    void whatGoesWrongInReadingIsThrownWhereTheBatchIsAskedFor() {
        Function<RejectLog, Stream<Integer>> rows = _ -> {
            throw new IllegalStateException("the disk is gone");
        };
        try (ReadAhead<Integer> ahead = new ReadAhead<>(rows, Gatherers.windowFixed(2))) {
            assertThatThrownBy(ahead::next).hasMessage("the disk is gone");
        }
    }

    @Test
    void closedEarlyItLetsGoOfAnExportThatHasMoreThanFitsInTheQueue() {
        try (ReadAhead<Integer> ahead = new ReadAhead<>(_ -> numbered(1_000), Gatherers.windowFixed(1))) {
            assertThat(ahead.next()).isPresent();
        }
    }
}
