await null;
throw new Error('fails');
