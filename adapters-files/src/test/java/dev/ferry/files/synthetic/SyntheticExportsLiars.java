package dev.ferry.files.synthetic;

import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.files.export.ReadExport;
import dev.ferry.testkit.export.SyntheticExportsContract;
import dev.ferry.testkit.liar.CaughtBy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makers of synthetic exports, before one that is right. */
final class SyntheticExportsLiars {
    private SyntheticExportsLiars() {}

    static class Honest extends SyntheticExportsContract implements SyntheticExports {
        final SyntheticExports system = new CsvSyntheticExports();

        @Override
        protected SyntheticExports exports() {
            return this;
        }

        @Override
        protected ExportReader reader() {
            return ReadExport.reader();
        }

        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return system.write(location, accounts, seed);
        }
    }

    @CaughtBy("anExportOfAnySizeHasAsManyAccountsAndCanBeRead")
    static final class WritesNothing extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return Outcome.done(accounts * 5);
        }
    }

    @CaughtBy("anExportOfAnySizeHasAsManyAccountsAndCanBeRead")
    static final class WritesOneAccountMore extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, accounts + 1, seed);
        }
    }

    @CaughtBy("anExportOfAnySizeHasAsManyAccountsAndCanBeRead")
    static final class WritesTenAtMost extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, Math.min(10, accounts), seed).map(rows -> Math.max(rows, accounts));
        }
    }

    @CaughtBy("allRowsThatWereWrittenAreCounted")
    static final class CountsAccountsAlone extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, accounts, seed).map(_ -> accounts);
        }
    }

    @CaughtBy("allRowsThatWereWrittenAreCounted")
    static final class CountsEachRowTwice extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, accounts, seed).map(rows -> rows * 2);
        }
    }

    @CaughtBy("allRowsThatWereWrittenAreCounted")
    static final class LosesTheOffers extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            Outcome<Long> written = super.write(location, accounts, seed);
            if (written instanceof Done) {
                delete(Path.of(location).resolve("offers.csv"));
            }
            return written;
        }

        private static void delete(Path file) {
            try {
                Files.delete(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    @CaughtBy("theSameNumbersGiveTheSameBytes")
    static final class DrawsAnew extends Honest {
        private long drawn;

        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, accounts, seed + drawn++);
        }
    }

    @CaughtBy("anotherNumberGivesAnotherExport")
    static final class HasOneSeed extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, accounts, 1);
        }
    }

    @CaughtBy("aDirectoryThatHoldsSomethingIsLeftAlone")
    static final class WritesBesideWhatIsThere extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            Outcome<Long> written = super.write(location, accounts, seed);
            if (written instanceof Refused && Files.isDirectory(Path.of(location))) {
                super.write(location + "/export", accounts, seed);
            }
            return written;
        }
    }

    @CaughtBy("anEmptyDirectoryIsFilled")
    static final class LeavesAnEmptyDirectoryEmpty extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return Files.isDirectory(Path.of(location)) ? Outcome.done(0L) : super.write(location, accounts, seed);
        }
    }

    @CaughtBy("anExportOfNoAccountsIsABug")
    static final class TakesNoneForOne extends Honest {
        @Override
        public Outcome<Long> write(String location, long accounts, long seed) {
            return super.write(location, Math.max(1, accounts), seed);
        }
    }
}
