console.log('sync last');
