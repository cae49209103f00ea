package dev.ferry.testkit.export;

import dev.ferry.domain.export.Uploads;

class InMemoryUploadsTest extends UploadsContract {
    private final Uploads uploads = new InMemoryUploads();

    @Override
    protected Uploads uploads() {
        return uploads;
    }
}
