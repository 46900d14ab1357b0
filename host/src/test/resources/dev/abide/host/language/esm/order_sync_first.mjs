console.log('sync first');
