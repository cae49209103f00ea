package dev.ferry.testkit.export;

import dev.ferry.domain.export.Uploads;

class InMemoryUploadsTest extends UploadsContract {
    private final InMemoryUploads uploads = new InMemoryUploads();

    @Override
    protected Uploads uploads() {
        return uploads;
    }

    @Override
    protected byte[] bytesAt(String location) {
        return uploads.bytesAt(location);
    }
}
