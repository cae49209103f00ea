package dev.ferry.testkit.liar;

import dev.ferry.domain.export.Uploads;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.export.UploadsContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Keepers of archives, before one that keeps what it is handed. */
final class UploadsLiars {
    private UploadsLiars() {}

    static class Honest extends UploadsContract implements Uploads {
        final InMemoryUploads system = new InMemoryUploads();

        @Override
        protected Uploads uploads() {
            return this;
        }

        @Override
        protected byte[] bytesAt(String location) {
            return system.bytesAt(location);
        }

        @Override
        public String keep(InputStream archive) {
            return system.keep(archive);
        }

        @Override
        public Optional<String> location(String id) {
            return system.location(id);
        }

        @Override
        public void drop(String id) {
            system.drop(id);
        }

        static byte[] bytesOf(InputStream archive) {
            try {
                return archive.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        final String keep(byte[] archive) {
            return system.keep(new ByteArrayInputStream(archive));
        }
    }

    @CaughtBy("whatWasHandedInIsThereToBeOpened")
    static final class KeepsNothing extends Honest {
        @Override
        public Optional<String> location(String id) {
            return Optional.empty();
        }
    }

    @CaughtBy("whatIsOpenedIsWhatWasHandedIn")
    static final class KeepsEmptyFiles extends Honest {
        @Override
        protected byte[] bytesAt(String location) {
            return new byte[0];
        }
    }

    @CaughtBy("whatIsOpenedIsWhatWasHandedIn")
    static final class OpensTheOneBefore extends Honest {
        private Optional<String> first = Optional.empty();

        @Override
        public String keep(InputStream archive) {
            String id = system.keep(archive);
            first = first.or(() -> Optional.of(id));
            return id;
        }

        @Override
        protected byte[] bytesAt(String location) {
            return system.bytesAt(first.orElse(location));
        }
    }

    @CaughtBy("archivesThatBeginOrEndAlikeAreOthers")
    static final class ReadsTheBeginning extends Honest {
        @Override
        public String keep(InputStream archive) {
            byte[] all = bytesOf(archive);
            return keep(Arrays.copyOf(all, Math.min(all.length, 65_536)));
        }
    }

    @CaughtBy("theSameBytesAreTheSameExport")
    static final class NumbersWhatComes extends Honest {
        private int last;

        @Override
        public String keep(InputStream archive) {
            bytesOf(archive);
            return keep(new byte[] {(byte) ++last});
        }
    }

    @CaughtBy("theSameBytesAreTheSameExport")
    static final class TakesAllForOne extends Honest {
        @Override
        public String keep(InputStream archive) {
            bytesOf(archive);
            return keep(new byte[0]);
        }
    }

    @CaughtBy("whatBreaksOffIsNotKept")
    static final class KeepsWhatCameBeforeItBrokeOff extends Honest {
        @Override
        public String keep(InputStream archive) {
            ByteArrayOutputStream come = new ByteArrayOutputStream();
            try {
                archive.transferTo(come);
            } catch (IOException broken) {
                keep(come.toByteArray());
                throw new UncheckedIOException(broken);
            }
            return keep(come.toByteArray());
        }
    }

    @CaughtBy("whatBreaksOffIsNotKept")
    static final class TakesWhatBreaksOffForWhole extends Honest {
        @Override
        public String keep(InputStream archive) {
            ByteArrayOutputStream come = new ByteArrayOutputStream();
            try {
                archive.transferTo(come);
            } catch (IOException _) {
                return keep(come.toByteArray());
            }
            return keep(come.toByteArray());
        }
    }

    @CaughtBy("whatWasNeverHandedInIsNotThere")
    static final class HasWhateverIsAskedFor extends Honest {
        @Override
        public Optional<String> location(String id) {
            return Optional.of(id);
        }
    }

    @CaughtBy("whatIsDroppedIsThereNoMore")
    static final class DropsNothing extends Honest {
        @Override
        public void drop(String id) {
            system.location(id);
        }
    }

    @CaughtBy("whatIsDroppedIsThereNoMore")
    static final class DropsAll extends Honest {
        private final Set<String> all = new HashSet<>();

        @Override
        public String keep(InputStream archive) {
            String id = system.keep(archive);
            all.add(id);
            return id;
        }

        @Override
        public void drop(String id) {
            all.forEach(system::drop);
        }
    }
}
