package dev.ferry.testkit.liar;

import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import dev.ferry.domain.export.Rejects;
import dev.ferry.domain.export.Source;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.testkit.export.InMemoryRejects;
import dev.ferry.testkit.export.RejectsContract;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keepers of rejected rows, before one that keeps what it is told. */
final class RejectsLiars {
    private RejectsLiars() {}

    static class Honest extends RejectsContract implements Rejects {
        final InMemoryRejects system = new InMemoryRejects();

        @Override
        protected Rejects rejects() {
            return this;
        }

        @Override
        protected long rowsIn(String file) {
            return system.rejectedIn(file).size();
        }

        /** What becomes of a row that is added. */
        Stream<Reject> told(Reject reject) {
            return Stream.of(reject);
        }

        @Override
        public RejectLog open(WaveName wave, Instant at) {
            return new Told(system.open(wave, at));
        }

        @Override
        public Optional<InputStream> read(String file) {
            return system.read(file);
        }

        final Optional<InputStream> reordered(String file) {
            return system.read(file).map(kept -> {
                List<String> lines = new ArrayList<>(text(kept).lines().toList());
                Collections.reverse(lines);
                return stream(lines.stream().collect(Collectors.joining("\n", "", "\n")));
            });
        }

        private static String text(InputStream kept) {
            try {
                return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        static InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        /** Adds what is told of each row. */
        class Told implements RejectLog {
            final RejectLog log;

            Told(RejectLog log) {
                this.log = log;
            }

            @Override
            public void add(Reject reject) {
                told(reject).forEach(log::add);
            }

            @Override
            public long rows() {
                return log.rows();
            }

            @Override
            public Optional<String> file() {
                return log.file();
            }

            @Override
            public void close() {
                log.close();
            }
        }
    }

    @CaughtBy("theFirstRejectMakesTheFileAndEachIsCounted")
    static final class KeepsNothing extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            return Stream.empty();
        }
    }

    @CaughtBy("whatWasAddedIsThereWhenTheLogIsClosed")
    static final class CountsAndKeepsTheFirst extends Honest {
        @Override
        public RejectLog open(WaveName wave, Instant at) {
            return new Told(system.open(wave, at)) {
                private long rows;

                @Override
                public void add(Reject reject) {
                    if (rows++ == 0) {
                        super.add(reject);
                    }
                }

                @Override
                public long rows() {
                    return rows;
                }
            };
        }
    }

    @CaughtBy("whatWasAddedIsThereWhenTheLogIsClosed")
    static final class KeepsEachTwice extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            return Stream.of(reject, reject);
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class ForgetsTheFile extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            Source source = new Source("export", reject.source().line());
            return Stream.of(new Reject(source, reject.column(), reject.reason(), reject.row()));
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class ForgetsTheLine extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            Source source = new Source(reject.source().file(), 0);
            return Stream.of(new Reject(source, reject.column(), reject.reason(), reject.row()));
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class ForgetsTheColumn extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            return Stream.of(new Reject(reject.source(), "", reject.reason(), reject.row()));
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class GivesOneReasonForAll extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            Refusal reason = new Refusal(Code.ROW_UNREADABLE);
            return Stream.of(new Reject(reject.source(), reject.column(), reason, reject.row()));
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class ForgetsTheFacts extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            Refusal reason = new Refusal(reject.reason().code(), Map.of());
            return Stream.of(new Reject(reject.source(), reject.column(), reason, reject.row()));
        }
    }

    @CaughtBy("eachRowTellsItsPlaceItsColumnWhyItWasNotTakenAndHowItStood")
    static final class ForgetsTheRow extends Honest {
        @Override
        Stream<Reject> told(Reject reject) {
            return Stream.of(new Reject(reject.source(), reject.column(), reject.reason()));
        }
    }

    @CaughtBy("rowsStandInTheOrderOfTheirFilesAndLinesAsTheyStoodThere")
    static final class PutsTheLastRowFirst extends Honest {
        @Override
        public Optional<InputStream> read(String file) {
            return reordered(file);
        }
    }

    @CaughtBy("whereNothingIsRejectedThereIsNoFile")
    static final class MakesAFileForNothing extends Honest {
        @Override
        public RejectLog open(WaveName wave, Instant at) {
            return new Told(system.open(wave, at)) {
                @Override
                public Optional<String> file() {
                    return super.file().or(() -> Optional.of(wave.value()));
                }
            };
        }
    }

    @CaughtBy("theFirstRejectMakesTheFileAndEachIsCounted")
    static final class TellsOfNoFile extends Honest {
        @Override
        public RejectLog open(WaveName wave, Instant at) {
            return new Told(system.open(wave, at)) {
                @Override
                public Optional<String> file() {
                    return Optional.empty();
                }
            };
        }
    }

    @CaughtBy("theFirstRejectMakesTheFileAndEachIsCounted")
    static final class CountsNothing extends Honest {
        @Override
        public RejectLog open(WaveName wave, Instant at) {
            return new Told(system.open(wave, at)) {
                @Override
                public long rows() {
                    return 0;
                }
            };
        }
    }

    @CaughtBy("twoRunsOfOneWaveAtOneMomentHaveLogsOfTheirOwn")
    static final class KeepsAllRunsInOneLog extends Honest {
        private Optional<RejectLog> only = Optional.empty();

        @Override
        public RejectLog open(WaveName wave, Instant at) {
            RejectLog log = only.orElseGet(() -> system.open(wave, Samples.NOON));
            only = Optional.of(log);
            return new Told(log);
        }
    }

    @CaughtBy("whatIsReadOfALogIsWhatThisOneKept")
    static final class ReadsTheLogOfAnother extends Honest {
        private Optional<String> first = Optional.empty();

        @Override
        public Optional<InputStream> read(String file) {
            first = first.or(() -> Optional.of(file));
            return system.read(first.orElse(file));
        }
    }

    @CaughtBy("whatALogKeptIsReadAgain")
    static final class ReadsNothing extends Honest {
        @Override
        public Optional<InputStream> read(String file) {
            return system.read(file).map(_ -> stream(""));
        }
    }

    @CaughtBy("nothingElseIsRead")
    static final class ReadsWhateverIsAskedFor extends Honest {
        @Override
        public Optional<InputStream> read(String file) {
            return system.read(file).or(() -> Optional.of(stream("users.csv")));
        }
    }
}
