package dev.ferry.rest.server;

import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.rest.server.problem.FaultLog;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A client that is gone reads no more of its answer, which goes nowhere then. Jersey would take that for a fault of
 * ours, and write down where it happened each time.
 */
@Singleton
@Priority(Integer.MIN_VALUE)
final class HungUp implements WriterInterceptor, JerseyPart {
    private final FaultLog faults;

    @Inject
    HungUp(FaultLog faults) {
        this.faults = faults;
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
        context.setOutputStream(new ToClient(context.getOutputStream()));
        context.proceed();
    }

    /** Ends silently where the client does. */
    private final class ToClient extends FilterOutputStream {
        private boolean isGone;

        ToClient(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) {
            attempt(() -> out.write(one));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            attempt(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            attempt(out::flush);
        }

        @Override
        public void close() {
            attempt(out::close);
        }

        private void attempt(Writing writing) {
            if (isGone) {
                return;
            }
            try {
                writing.run();
            } catch (IOException _) {
                isGone = true;
                faults.hungUp();
            }
        }
    }

    /** A step of writing an answer. */
    private interface Writing {
        void run() throws IOException;
    }
}
