package dev.abide.cli.project;

/** Says in one sentence why a folder could not be made ready. */
public final class ProjectException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Makes an exception; the message is shown as it is. */
    public ProjectException(String message) {
        super(message);
    }
}
